/** One thing wrong with the knowledge base. Lines count from 1. */
export interface KnowledgeProblem {
	file: string;
	line: number;
	message: string;
}

/** `file:line: message`, a line each, in order of file and line. */
export function formatProblems(problems: KnowledgeProblem[]): string {
	return [...problems]
		.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
		.map((problem) => `${problem.file}:${problem.line}: ${problem.message}`)
		.join("\n");
}
