import { readFileSync } from 'node:fs';
import type { PublishedPackage } from './package';

let read: PublishedPackage | undefined;

/** The description of the open data, as it is published beside it. */
export const publishedPackage = (): PublishedPackage =>
  (read ??= JSON.parse(readFileSync('static/data/datapackage.json', 'utf8')) as PublishedPackage);
