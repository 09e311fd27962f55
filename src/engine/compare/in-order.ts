/**
 * Of pairs in order of `b`, the heaviest set that is in order of `a` as well: those that kept their place. Returns their
 * `b`. A Fenwick tree of greatest sums keeps it at n log n.
 */
export function heaviestInOrder(pairs: readonly { a: number; b: number; weight: number }[]): Set<number> {
	const size = pairs.reduce((most, { a }) => Math.max(most, a), 0) + 2;
	const best: (number | undefined)[] = new Array(size + 1).fill(undefined);
	const sums: number[] = [];
	const previous: (number | undefined)[] = [];
	const heavier = (x: number | undefined, y: number | undefined) =>
		y === undefined || (x !== undefined && (sums[x] ?? 0) >= (sums[y] ?? 0)) ? x : y;
	for (const [index, { a, weight }] of pairs.entries()) {
		let before: number | undefined;
		for (let at = a; at > 0; at -= at & -at) before = heavier(before, best[at]);
		previous[index] = before;
		sums[index] = weight + (before === undefined ? 0 : (sums[before] ?? 0));
		for (let at = a + 1; at <= size; at += at & -at) best[at] = heavier(best[at], index);
	}
	let last: number | undefined;
	for (const index of pairs.keys()) last = heavier(last, index);
	const kept = new Set<number>();
	for (let index = last; index !== undefined; index = previous[index]) kept.add(pairs[index]?.b ?? -1);
	return kept;
}
