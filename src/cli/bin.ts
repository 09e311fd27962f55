import module from "node:module";

// The packaged program: where Node can keep what it compiled, from 22.8 on, the next start is quicker.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();
await import("./main.ts");
