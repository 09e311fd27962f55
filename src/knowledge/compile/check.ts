import { compile } from "./compile.ts";
import { formatProblems } from "./problem.ts";
import { readEntries } from "./read-files.ts";

/** `npm run check:knowledge [-- part-of-a-path …]`: prints the problems of the entries whose path holds one of the parts. */
const parts = process.argv.slice(2);
const files = readEntries("explanations");
const { problems } = compile(files);
const asked = (file: string) => parts.length === 0 || parts.some((part) => file.includes(part));
const shown = problems.filter(({ file }) => asked(file));
if (shown.length > 0) console.log(formatProblems(shown));
else console.log(`No problems in ${files.filter(({ path }) => asked(`explanations/${path}`)).length} entries.`);
process.exitCode = shown.length > 0 ? 1 : 0;
