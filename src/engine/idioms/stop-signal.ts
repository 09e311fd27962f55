import { baseName } from "../simulate/paths.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { stepsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";
import { processOf, started } from "./process.ts";

/** What servers do on a signal, by their own documentation: the form of the sentence. */
const MEANINGS: Record<string, Record<string, string>> = {
	nginx: { SIGQUIT: "requests" },
	"php-fpm": { SIGQUIT: "requests" },
	apache2: { SIGWINCH: "requests" },
	httpd: { SIGWINCH: "requests" },
	"apache2-foreground": { SIGWINCH: "requests" },
	"httpd-foreground": { SIGWINCH: "requests" },
	haproxy: { SIGUSR1: "requests" },
	postgres: { SIGINT: "sessions" },
	systemd: { "SIGRTMIN+3": "units" },
	init: { "SIGRTMIN+3": "units" },
};

/** What the server is called where its program has another name. */
const NAMES: Record<string, string> = {
	apache2: "Apache",
	httpd: "Apache",
	"apache2-foreground": "Apache",
	"httpd-foreground": "Apache",
	init: "systemd",
};

/** The signal fits the server: on it the server ends in order. */
export const stopSignal: Idiom = {
	instead: ["instructions/stopsignal#why.program"],
	*find(simulation) {
		for (const step of stepsOf(simulation, "STOPSIGNAL")) {
			const written = step.after?.stopsignal?.value ?? "";
			const signal = written.startsWith("SIG") ? written : `SIG${written}`;
			const program = programOf(simulation, step);
			const form = program && MEANINGS[program]?.[signal];
			const { index } = step.instruction;
			if (form)
				yield { at: [index], says: [{ at: index, form, values: { program: NAMES[program] ?? program, signal } }] };
		}
	},
};

/** The server that the stage's container starts: by its lines, or by what the image starts. */
function programOf(simulation: Simulation, step: Step): string | null {
	const own = processOf(simulation, step.stage);
	const execution = own && (own.cmd ? started(own.cmd) : started(own.main));
	if (execution) return execution.invocation.id ?? execution.invocation.name;
	const { cmd, entrypoint } = step.stage?.state ?? {};
	const word = (cmd ?? entrypoint)?.value.words[0];
	return word === undefined ? null : baseName(word);
}
