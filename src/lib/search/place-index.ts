import { base } from '$app/paths';
import { createGazetteer, placeNamesFromTuples, type Gazetteer, type PlaceLevel } from '../places';

let loading: Promise<Gazetteer> | undefined;

/**
 * All names of municipalities, old ones and sub-municipalities included; fetched once, when somebody
 * starts to search.
 *
 * @throws Error when the names cannot be fetched; the next call tries again.
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
      throw cause;
    });
  return loading;
}
