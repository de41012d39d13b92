import { geoConicConformal } from 'd3-geo';
import { VIEW } from './view-box.ts';

/** A point in viewBox units or in projected kilometres: x to the right, y downwards. */
export type Point = readonly [x: number, y: number];

/** Mean radius of the Earth in kilometres (IUGG). */
export const EARTH_RADIUS_KM = 6371;

/** Scale of the map: viewBox units in one kilometre. */
export const UNITS_PER_KM = 4.15;

/** Middle of Flanders in projected kilometres; it is put in the middle of the viewBox. */
const CENTRE_KM: Point = [-9.2, -6390.6];

/*
 * Belgian Lambert 2008 (EPSG:3812): conic conformal with standard parallels 49°50′N and 51°10′N
 * and central meridian 4°21′33″E, on a sphere, which at this size differs from the ellipsoid by
 * less than a hairline.
 */
function lambert2008() {
  return geoConicConformal().parallels([49.8333, 51.1667]).rotate([-4.3592, 0]);
}

const kilometres = lambert2008().scale(EARTH_RADIUS_KM).translate([0, 0]);

const view = lambert2008()
  .scale(EARTH_RADIUS_KM * UNITS_PER_KM)
  .translate([
    VIEW.width / 2 - CENTRE_KM[0] * UNITS_PER_KM,
    VIEW.height / 2 - CENTRE_KM[1] * UNITS_PER_KM,
  ]);

function finite(point: [number, number] | null, lon: number, lat: number): Point {
  if (point === null) throw new RangeError(`No place on the map for ${lon}, ${lat}`);
  return point;
}

/** Longitude and latitude in degrees (WGS84) to viewBox units. */
export function project(lon: number, lat: number): Point {
  return finite(view([lon, lat]), lon, lat);
}

/** Longitude and latitude in degrees (WGS84) to kilometres in the plane, y downwards. */
export function projectKm(lon: number, lat: number): Point {
  return finite(kilometres([lon, lat]), lon, lat);
}

/** Kilometres in the plane, as {@link projectKm} gives them, back to longitude and latitude. */
export function unprojectKm(x: number, y: number): Point {
  const point = kilometres.invert?.([x, y]) ?? null;
  return finite(point, x, y);
}
