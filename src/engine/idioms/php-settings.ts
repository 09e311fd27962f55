import { isWithin } from "../simulate/paths.ts";
import { writtenBy } from "./asking.ts";
import type { Idiom, Recognised } from "./idiom.ts";
import { runsCalling } from "./runs.ts";

/** Settings of PHP with a sentence of their own, in `why`; of some, certain values have another. */
const SETTINGS: Record<string, string> = {
	"opcache.enable_cli": "opcache-cli",
	"opcache.jit": "jit",
	"opcache.jit_buffer_size": "jit-buffer",
	"opcache.validate_timestamps": "timestamps",
	memory_limit: "memory",
	upload_max_filesize: "upload",
	post_max_size: "post",
	max_execution_time: "time",
	display_errors: "errors",
	extension: "extension",
	zend_extension: "extension",
};
const READ = "/usr/local/etc/php/conf.d";

/** Settings of PHP written by `echo` or `printf` into a file that PHP reads at its start. */
export const phpSettings: Idiom = {
	*find(simulation) {
		let told = false;
		for (const { instruction, executions } of runsCalling(simulation, "echo", "printf")) {
			const says: Recognised["says"] = [];
			for (const execution of executions) {
				const file = writtenBy(execution).find(isSettings);
				// What `sed` is given is no setting but a change of one.
				if (!file || !/^(echo|printf)$/.test(execution.invocation.id ?? "")) continue;
				for (const { word } of execution.invocation.operands) {
					for (const [, name = "", value = ""] of word.text
						.replaceAll("\\n", "\n")
						.matchAll(/([\w.]+)\s*=\s*([^\s;\\]+)/g)) {
						const form = SETTINGS[name] && formOf(SETTINGS[name], value);
						if (form) says.push({ at: instruction.index, form, values: { name, value } });
						if (form && !told && isWithin(file, READ)) {
							told = true;
							says.push({ at: instruction.index, form: "read", values: { directory: READ } });
						}
					}
				}
			}
			if (says.length > 0) yield { at: [instruction.index], says };
		}
	},
};

function isSettings(path: string): boolean {
	return /\/php[^/]*\.ini$/.test(path) || (isWithin(path, READ) && path.endsWith(".ini"));
}

function formOf(form: string, value: string): string | null {
	const on = /^(1|on|yes|true)$/i.test(value);
	if (form === "opcache-cli" || form === "errors") return on ? form : null;
	if (form === "timestamps") return on ? null : form;
	if (form !== "jit") return form;
	if (/^(0|off|disable)$/i.test(value)) return null;
	// The digits of `opcache.jit`: processor, registers, trigger (0: when a script is loaded), optimisation (5: most).
	return /^\d\d05$/.test(value) ? "jit-functions" : "jit";
}
