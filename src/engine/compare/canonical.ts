import type { Instruction } from "../../model/dockerfile.ts";

/** An instruction as a text that is the same however blanks, line breaks and the order of flags are written. */
export function canonical({ keyword, flags, args, json, pairs, heredocs }: Instruction): string {
	const shown = flags.map(({ name, value }) => `--${name}${value === null ? "" : `=${value}`}`).sort();
	const words =
		pairs.length > 0
			? pairs.map(({ key, value }) => (value === null ? key : `${key}=${value}`))
			: json
				? [JSON.stringify(args.map(({ text }) => text))]
				: args.map(({ text }, index) => {
						const word = text.replace(/\s+/g, " ").trim();
						// `as` is a keyword, in whatever letters.
						return keyword === "FROM" && index === 1 ? word.toUpperCase() : word;
					});
	return [keyword, ...shown, ...words, ...heredocs.map(({ content }) => `\n${content}`)].join(" ");
}

/** The words of an instruction, for telling how alike two are. */
export function wordsOf({ args, pairs, heredocs, flags }: Instruction): string[] {
	const all = [
		...flags.map(({ name, value }) => `--${name} ${value ?? ""}`),
		...(pairs.length > 0 ? pairs.map(({ key, value }) => `${key} ${value ?? ""}`) : args.map(({ text }) => text)),
		...heredocs.map(({ content }) => content),
	];
	return all
		.join(" ")
		.split(/[\s"'=;&|()]+/)
		.filter((word) => word !== "");
}
