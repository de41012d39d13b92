import { error } from '@sveltejs/kit';
import { href } from '$lib/i18n/locale';
import { previewPicture } from '$lib/link-preview/link-preview.server';
import type { RequestHandler } from './$types';

// Where a page links to it, which it does when the address of the site is known.
export const prerender = 'auto';

/** The picture that goes with a link to a page. */
export const GET: RequestHandler = async ({ params, fetch }) => {
  const png = await previewPicture(params.name, (path) => fetch(href(path)));
  if (png === null) error(404);
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
