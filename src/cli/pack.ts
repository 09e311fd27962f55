import { rmSync } from "node:fs";
import { join } from "node:path";
import { buildPacks } from "../knowledge/compile/build-packs.ts";
import { loadKnowledge } from "../knowledge/compile/load.ts";
import { writePacks } from "../knowledge/compile/pack-files.ts";

// Usage: pack.ts <folder>: writes the compiled knowledge base for a packaged command line.
const [folder = ""] = process.argv.slice(2);
const target = join(folder, "knowledge");
rmSync(target, { recursive: true, force: true });
writePacks(buildPacks(loadKnowledge()), target);
