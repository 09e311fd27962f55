import { rmSync } from "node:fs";
import { join } from "node:path";
import { loadKnowledge, writeKnowledge } from "../knowledge/compile/load.ts";

// Usage: pack.ts <folder>: writes the compiled knowledge base for a packaged command line.
const [folder = ""] = process.argv.slice(2);
const target = join(folder, "knowledge");
rmSync(target, { recursive: true, force: true });
writeKnowledge(loadKnowledge(), target);
