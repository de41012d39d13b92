import { base } from '$app/paths';
import { createGazetteer, placeNamesFromTuples, type Gazetteer, type PlaceLevel } from '../places';

/** The names of places could not be fetched. */
export class NoPlaceNames extends Error {
  override name = 'NoPlaceNames';
}

let loading: Promise<Gazetteer> | undefined;

/**
 * All names of municipalities, old ones and sub-municipalities included; fetched once, when somebody
 * starts to search.
 *
 * @throws NoPlaceNames when they cannot be fetched; the next call tries again.
 */
export function placeIndex(): Promise<Gazetteer> {
  loading ??= fetch(`${base}/data/places.json`)
    .then((response) => {
      if (!response.ok) throw new Error(`places.json: HTTP ${response.status}`);
      return response.json() as Promise<[string, string, PlaceLevel][]>;
    })
    .then((tuples) => createGazetteer(placeNamesFromTuples(tuples)))
    .catch((cause: unknown) => {
      loading = undefined;
      throw new NoPlaceNames('places.json', { cause });
    });
  return loading;
}
