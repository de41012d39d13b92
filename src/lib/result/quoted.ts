import { identifier } from '../db/literal';
import { raw, type Sql } from '../db/sql';

/** The name of a column of a result, to splice into SQL. */
export const quoted = (name: string): Sql => raw(identifier(name));
