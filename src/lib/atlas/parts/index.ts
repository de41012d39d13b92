/** The parts of the atlas page beside and below its map: one file of code, fetched when one of them is used. */
export { default as Card } from '../MunicipalityCard.svelte';
export { default as Charts } from './Charts.svelte';
export { default as Filters } from './Filters.svelte';
export { default as MapTools } from './MapTools.svelte';
export { default as Matrix } from './Matrix.svelte';
export { default as Rows } from './Rows.svelte';
export { default as SmallMaps } from './SmallMaps.svelte';
