/** Joins examples of Dockerfiles into one of `lines` lines; the stages' names differ, so that no two collide. */
export function fileOf(lines: number, examples: readonly string[]): string {
	const result: string[] = [];
	for (let copy = 0; result.length < lines; copy++) {
		const source = examples[copy % examples.length] ?? "";
		const names = [...source.matchAll(/^FROM .* AS (\S+)/gim)].map(([, name = ""]) => name);
		let renamed = source;
		for (const name of names) {
			renamed = renamed.replaceAll(new RegExp(`((?:AS |FROM |from=)${name})\\b`, "g"), `$1-${copy}`);
		}
		result.push(...renamed.trimEnd().split("\n"), "");
	}
	return `${result.slice(0, lines).join("\n")}\n`;
}
