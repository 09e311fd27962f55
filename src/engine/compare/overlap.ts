/** Twice what both lists have, over what there is: 1 for the same words, 0 for none in common. */
export function overlap(a: string[], b: string[]): number {
	if (a.length + b.length === 0) return 1;
	const counts = new Map<string, number>();
	for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
	let common = 0;
	for (const word of b) {
		const left = counts.get(word) ?? 0;
		if (left === 0) continue;
		counts.set(word, left - 1);
		common++;
	}
	return (2 * common) / (a.length + b.length);
}
