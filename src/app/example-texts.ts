const TEXTS = import.meta.glob<string>("./examples/*.Dockerfile", { query: "?raw", import: "default" });

/** The text of an example. Rejects where it cannot be fetched. */
export async function exampleText(id: string): Promise<string> {
	const load = TEXTS[`./examples/${id}.Dockerfile`];
	if (!load) throw new Error(`no example ${id}`);
	return load();
}
