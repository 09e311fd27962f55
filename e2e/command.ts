import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const COMMAND = [resolve("src/cli/start.mjs"), "src/cli/main.ts"];

/** What `linewise` prints in a folder whose only file is the Dockerfile; `input` comes by standard input. */
export async function linewiseCommand(words: string[], dockerfile: string, input = ""): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "linewise-"));
	try {
		await writeFile(join(folder, "Dockerfile"), dockerfile);
		return await new Promise((done, failed) => {
			const options = { cwd: folder, maxBuffer: 32 * 1024 * 1024, timeout: 60_000 };
			const child = execFile(process.execPath, [...COMMAND, ...words], options, (error, out) =>
				error ? failed(error) : done(out),
			);
			child.stdin?.end(input);
		});
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
