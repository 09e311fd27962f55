/** The words of a process as one line to read: those with blanks or characters of the shell stand in quotes. */
export function argvLine(words: readonly string[]): string {
	return words.map(quoted).join(" ");
}

/** Longest command that a sentence about something else quotes in full. */
const LONG = 120;

/** A command as a sentence quotes it: of a long one the beginning, cut at a word. */
export function shortCommand(text: string): string {
	if (text.length <= LONG) return text;
	const end = text.lastIndexOf(" ", LONG);
	const begun = text.slice(0, end > 0 ? end : LONG);
	const quotes = begun.replaceAll("'\\''", "").split("'").length - 1;
	return `${begun} …${quotes % 2 === 1 ? "'" : ""}`;
}

function quoted(word: string): string {
	return /^(?:[\w@%+=:,./*?$!-]+|[A-Za-z]:[\w.\\/-]+)$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
