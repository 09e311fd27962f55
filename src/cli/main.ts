import { buffer } from "node:stream/consumers";
import { run } from "./run.ts";

// A reader such as `head` that has seen enough is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	if (error.code !== "EPIPE") throw error;
	process.exit();
});

process.exitCode = await run(process.argv.slice(2), {
	environment: process.env,
	readInput: () => buffer(process.stdin),
	out: (text) => void process.stdout.write(text),
	error: (text) => void process.stderr.write(text),
});
