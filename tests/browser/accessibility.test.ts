import { expectAccessible } from '../support/axe';
import { test, visit } from '../support/test';

const pages = [
  '',
  'en/',
  '?target_group=okan-youth&layout=tiles&municipality=34022',
  '?province=Limburg',
  'gemeente/mechelen/',
  'en/gemeente/gent/',
  'gemeente/pajottegem/',
  'gemeente/mechelen/nota/',
  'vergelijk/',
  'fiche/gelijke-onderwijskansen/',
  'hiaten/',
  'en/hiaten/okan-youth/?layout=tiles',
  'gemeenten/',
  'fiches/',
  'data/',
  'over/',
];

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    for (const path of pages)
      test(`/${path} breaks no rule of WCAG 2.2 AA that axe can check`, async ({ page }) => {
        await visit(page, path);
        await expectAccessible(page);
      });
  });
