import { readFileSync } from "node:fs";
import { run } from "./run.ts";

// A reader such as `head` that has seen enough is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	if (error.code !== "EPIPE") throw error;
	process.exit();
});

process.exitCode = run(process.argv.slice(2), {
	environment: process.env,
	readInput: () => readFileSync(0),
	out: (text) => void process.stdout.write(text),
	error: (text) => void process.stderr.write(text),
});
