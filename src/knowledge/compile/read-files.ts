import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceFile } from "./compile.ts";

/** All entries below a folder, read from disk in order of their paths. */
export function readEntries(folder: string): SourceFile[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith(".yaml"))
		.sort()
		.map((path) => ({ path: path.replaceAll("\\", "/"), content: readFileSync(join(folder, path), "utf8") }));
}
