import { m } from '$lib/paraglide/messages';
import type { Example } from './examples';

export const exampleLevelLabels: Record<Example['level'], () => string> = {
  first: m.examples_first,
  further: m.examples_further,
  hard: m.examples_hard,
};
