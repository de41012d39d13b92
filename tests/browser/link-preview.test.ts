import { expect, test } from '../support/test';

test('a link shows what its page is called and says, and names no address that nobody gave', async ({
  request,
}) => {
  const shown = async (path: string) => (await request.get(path)).text();
  const municipality = await shown('en/gemeente/mechelen/');
  expect(municipality).toMatch(/<meta property="og:title" content="Mechelen[^"]+"/);
  expect(municipality).toMatch(/<meta property="og:description" content="Mechelen[^"]+"/);
  expect(municipality).toContain('<meta property="og:locale" content="en_GB"');
  const atlas = await shown('./');
  expect(atlas).toMatch(/<meta property="og:description" content="13 van de 285 gemeenten/);
  for (const html of [municipality, atlas])
    expect(html).not.toMatch(/og:image|rel="canonical"|og:url/);
});
