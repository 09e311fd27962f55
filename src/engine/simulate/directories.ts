/** In which directory the commands of a script start: `cd` holds for those that follow in the same process. */
export class Directories {
	readonly #now = new Map<string, string | null>();
	readonly #before = new Map<string, string | null>();

	constructor(start: string) {
		this.#now.set("", start);
	}

	/** Of a process (`CommandContext.process`); null where it is unknown. One that is new begins where its parent is. */
	of(process: string): string | null {
		const known = this.#now.get(process);
		if (known !== undefined || process === "") return known ?? null;
		const inherited = this.of(process.slice(0, process.lastIndexOf("/")));
		this.#now.set(process, inherited);
		return inherited;
	}

	/** @param path null where the file does not tell it; one that ends with `/-` is the directory before */
	change(process: string, path: string | null): void {
		const left = this.of(process);
		this.#now.set(process, path?.endsWith("/-") ? (this.#before.get(process) ?? null) : path);
		this.#before.set(process, left);
	}
}
