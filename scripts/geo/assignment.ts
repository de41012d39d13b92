/**
 * The cheapest way to give every row its own column, by shortest augmenting paths with
 * potentials (Hungarian method; Jonker and Volgenant 1987). Exact, O(rows² × columns).
 *
 * @param costs one row for each thing to place, at least as many columns as rows
 * @returns for each row the index of its column
 */
export function cheapestAssignment(costs: readonly (readonly number[])[]): number[] {
  const rows = costs.length;
  const columns = costs[0]?.length ?? 0;
  if (columns < rows) throw new RangeError(`${rows} rows do not fit in ${columns} columns`);
  const FREE = -1;
  // Column number `columns` is where the search for each row starts.
  const rowOf = new Int32Array(columns + 1).fill(FREE);
  const rowPotential = new Float64Array(rows);
  const columnPotential = new Float64Array(columns + 1);

  for (let row = 0; row < rows; row++) {
    const cheapest = new Float64Array(columns + 1).fill(Infinity);
    const cameFrom = new Int32Array(columns + 1).fill(columns);
    const done = new Uint8Array(columns + 1);
    let column = columns;
    rowOf[column] = row;
    while (at(rowOf, column) !== FREE) {
      done[column] = 1;
      const current = at(rowOf, column);
      const costsOfRow = costs[current] ?? [];
      let step = Infinity;
      let next = columns;
      for (let candidate = 0; candidate < columns; candidate++) {
        if (done[candidate]) continue;
        const cost =
          (costsOfRow[candidate] ?? Infinity) -
          at(rowPotential, current) -
          at(columnPotential, candidate);
        if (cost < at(cheapest, candidate)) {
          cheapest[candidate] = cost;
          cameFrom[candidate] = column;
        }
        if (at(cheapest, candidate) < step) {
          step = at(cheapest, candidate);
          next = candidate;
        }
      }
      for (let other = 0; other <= columns; other++) {
        if (done[other]) {
          const owner = at(rowOf, other);
          rowPotential[owner] = at(rowPotential, owner) + step;
          columnPotential[other] = at(columnPotential, other) - step;
        } else {
          cheapest[other] = at(cheapest, other) - step;
        }
      }
      column = next;
    }
    while (column !== columns) {
      const previous = at(cameFrom, column);
      rowOf[column] = at(rowOf, previous);
      column = previous;
    }
  }

  const result = new Array<number>(rows).fill(FREE);
  for (let column = 0; column < columns; column++) {
    const row = at(rowOf, column);
    if (row !== FREE) result[row] = column;
  }
  return result;
}

function at(list: Int32Array | Float64Array, index: number): number {
  return list[index] ?? NaN;
}
