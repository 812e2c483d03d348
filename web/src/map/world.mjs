// The world in the Natural Earth projection, 960 wide: a line for the land, and one for each country
// with its two letters, its middle and its outline; countries that are too small have no outline.
// Shapes: Natural Earth (public domain) as world-atlas (ISC); d3-geo and topojson-client (ISC),
// i18n-iso-countries (MIT).
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {geoNaturalEarth1, geoPath} from 'd3-geo';
import {feature} from 'topojson-client';
import countries from 'i18n-iso-countries';

const require = createRequire(import.meta.url);
const read = name => JSON.parse(readFileSync(require.resolve('world-atlas/' + name)));
const coarse = read('countries-110m.json');
const fine = read('countries-50m.json');
const land = feature(coarse, coarse.objects.land);
const projection = geoNaturalEarth1().fitExtent([[2, 2], [958, 478]], {type: 'Sphere'});
const path = geoPath(projection).digits(1);
const shapes = new Map(feature(coarse, coarse.objects.countries).features.map(each => [each.id, each]));

console.log(['land', '', '', path(land)].join('\t'));
const seen = new Set(['AQ']);
for (const each of feature(fine, fine.objects.countries).features.sort((a, b) => path.area(b) - path.area(a))) {
  const code = each.id && countries.numericToAlpha2(each.id);
  if (!code || seen.has(code)) {
    continue;
  }
  seen.add(code);
  const middle = path.centroid(largest(shapes.get(each.id) || each)).map(Math.round);
  const shape = shapes.get(each.id);
  console.log([code, ...middle, shape ? path(shape) : ''].join('\t'));
}

// The middle of the largest part: France is not in the Atlantic.
function largest(country) {
  if (country.geometry.type !== 'MultiPolygon') {
    return country;
  }
  const parts = country.geometry.coordinates.map(coordinates => ({type: 'Polygon', coordinates}));
  return parts.reduce((a, b) => path.area(a) >= path.area(b) ? a : b);
}
