import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { leanI18next } from "./src/app/build/lean-i18next.ts";
import { leanMonaco } from "./src/app/build/lean-monaco.ts";
import { monacoWords } from "./src/app/build/monaco-words.ts";
import { pages } from "./src/app/build/pages.ts";
import { knowledge } from "./src/knowledge/compile/vite-plugin.ts";

export default defineConfig(({ command }) => ({
	// Relative, so that the site can be hosted under any path.
	base: command === "build" ? "./" : "/",
	plugins: [react(), leanI18next(), leanMonaco(), monacoWords(), knowledge(), pages()],
	worker: { format: "es", plugins: () => [knowledge()] },
	build: {
		manifest: true,
		// A worker or a font as a data address would break the Content-Security-Policy.
		assetsInlineLimit: 0,
		// It fetches, which the policy forbids; browsers without modulepreload load a moment later.
		modulePreload: { polyfill: false },
		chunkSizeWarningLimit: 4000,
		rolldownOptions: { input: "src/app/main.tsx" },
	},
}));
