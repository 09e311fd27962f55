import { argvLine } from "../../model/argv.ts";
import { rootStage } from "../simulate/stage.ts";
import type { Idiom } from "./idiom.ts";

/** Images whose program goes into the background unless its command says otherwise. */
const FOREGROUND = /daemon off;|FOREGROUND|--nodaemon|apache2-foreground/;

/** The image starts what its base starts: no line says so. */
export const inheritedStart: Idiom = {
	*find({ target }) {
		if (!target || target.state.distro === "windows") return;
		const root = rootStage(target);
		const { cmd, entrypoint, ports } = target.state;
		if (root.image?.facts?.use !== "runtime" || !cmd || cmd.from.line !== null || entrypoint?.from.line != null) return;
		// An interpreter or a shell that waits for input is no program of the image.
		if (/^(ba|da)?sh$|^(php|python3?|node|irb|pwsh|jshell|ruby)$/.test(cmd.value.words[0] ?? "")) return;
		const command = argvLine([...(entrypoint?.value.words ?? []), ...cmd.value.words]);
		const handed = ports.filter(({ from }) => from.line === null).map(({ value }) => value);
		const own = ports.some(({ from }) => from.line !== null);
		const form = FOREGROUND.test(command) ? "foreground" : "plain";
		const values = { command };
		yield {
			at: [root.from],
			says: [
				{ at: root.from, form, values, last: true },
				...(handed.length > 0 && !own ? [{ at: root.from, form: "ports", values: { ports: handed }, last: true }] : []),
			],
		};
	},
};
