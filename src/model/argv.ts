/** The words of a process as one line to read: those with blanks or characters of the shell stand in quotes. */
export function argvLine(words: readonly string[]): string {
	return words.map(quoted).join(" ");
}

function quoted(word: string): string {
	return /^[\w@%+=:,./*?$!-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
