/** Whether the words of a shell's call switch `errexit` on: `-e`, `-euxo pipefail`, `-o errexit`. */
export function switchesErrexit(words: readonly string[]): boolean {
	return words.some((word) => /^-[a-z]*e[a-z]*$/.test(word) || word === "errexit");
}
