import type { Rule } from "./rule.ts";

/** `FROM --platform=linux/amd64`: the image is for that platform whatever the build asks for. */
export const fromPlatformFlagConstDisallowed: Rule = {
	aliases: ["buildkit/FromPlatformFlagConstDisallowed", "hadolint/DL3029"],
	severity: "warning",
	instead: ["instructions/flags/platform#beware.constant"],
	*check({ file }) {
		for (const { index, keyword, flags, stage } of file.instructions) {
			const flag = keyword === "FROM" ? flags.find(({ name }) => name === "platform") : undefined;
			const platform = flag?.value ?? "";
			if (!flag || platform === "" || /[$\\]/.test(platform)) continue;
			const [first = "", second] = platform.replace(/['"]/g, "").toLowerCase().split("/");
			const os = second === undefined && !SYSTEMS.has(first) ? "linux" : first;
			const architecture = ARCHITECTURES[second ?? first] ?? second ?? (os === first ? "amd64" : first);
			// A stage that names its platform has it on purpose.
			const name = stage?.name ?? "";
			if (name.includes(os) || name.includes(architecture)) continue;
			yield { at: index, span: flag.span, values: { platform } };
		}
	},
};

const SYSTEMS = new Set(["linux", "windows", "darwin", "freebsd"]);

/** Spellings that Docker brings to one. */
const ARCHITECTURES: Record<string, string> = { x86_64: "amd64", "x86-64": "amd64", aarch64: "arm64", i386: "386" };
