import type { Instruction } from "../../model/dockerfile.ts";
import { optionOf, valueOf } from "./calls.ts";
import type { Idiom } from "./idiom.ts";
import { type Install, installsOf } from "./installs.ts";

/** The name of a native package for one platform: `@rollup/rollup-linux-x64-gnu`. */
const NATIVE = /@?[\w./-]+-(?:linux|linuxmusl|darwin|win32)-(?:x64|arm64|arm|ia32)[\w-]*/;
/** What leaves optional packages out, by program. */
const OPTION: Record<string, string> = {
	npm: "--omit=optional",
	yarn: "--ignore-optional",
	pnpm: "--no-optional",
	bun: "--omit=optional",
};

/** Native programs of npm packages come as optional dependencies, one for each platform. */
export const platformPackages: Idiom = {
	*find(simulation) {
		const told = new Set<number>();
		for (const install of installsOf(simulation)) {
			const program = install.name.split(" ", 1)[0] ?? "";
			const option = OPTION[program];
			if (install.ecosystem !== "npm" || !option || told.has(install.at)) continue;
			const left = leavesOut(install);
			const comment = left ? null : commentOf(install.step.instruction);
			if (!left && comment === null) continue;
			told.add(install.at);
			const native = comment && NATIVE.exec(comment)?.[0];
			const form = left ? "left-out" : native ? "named" : "kept";
			yield {
				at: [install.at],
				says: [
					{ at: install.at, form, values: { option: left ?? option, program, ...(native && { native }) }, last: true },
				],
			};
		}
	},
};

/** The option by which an install leaves optional packages out. */
function leavesOut(call: Install): string | null {
	const option = optionOf(call, "--ignore-optional", "--no-optional");
	if (option) return option;
	return valueOf(call, "--omit") === "optional" ? "--omit=optional" : null;
}

/** The comment above a line, where it speaks of optional packages or of a native one that was not found. */
function commentOf({ docComments }: Instruction): string | null {
	const text = docComments.join(" ");
	return /optional (dep|packages)/i.test(text) || (NATIVE.test(text) && /cannot find|missing|error/i.test(text))
		? text
		: null;
}
