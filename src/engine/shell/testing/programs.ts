import { sketch } from "./facts.ts";

/** Programs of every habit that the matcher knows. */
export const programs = sketch({
	"apt-get": {
		options: ["-y, --yes", "-q, --quiet [", "-o, --option <", "-t, --target-release <"],
		subcommands: { install: { options: ["--no-install-recommends"], operands: ["packages+"] }, update: {} },
	},
	npm: {
		options: ["--prefix <"],
		subcommands: {
			install: { names: ["i", "add"], options: ["-g, --global", "-D, --save-dev"], operands: ["packages*"] },
			ci: {},
			run: { names: ["run-script"], operands: ["script", "arguments*"] },
		},
	},
	go: {
		dashes: "long",
		subcommands: {
			build: { options: ["-o <", "-ldflags <", "-v", "-trimpath"], operands: ["packages*"] },
			mod: { subcommands: { download: { operands: ["modules*"] }, tidy: {} } },
		},
	},
	java: {
		dashes: "long",
		options: ["-jar <", "-Xmx <joined", "-D <joined", "-cp, -classpath, --class-path <", "--version"],
		operands: ["class?", "arguments*"],
	},
	gcc: { options: ["-o <", "-O [", "-Wall", "-std <=", "-I <", "-W [", "-l <"], operands: ["files+"] },
	tar: {
		bundle: true,
		options: ["-x, --extract", "-z", "-v", "-f, --file <", "-C, --directory <", "--strip-components <"],
		operands: ["members*"],
	},
	rm: { options: ["-r, -R, --recursive", "-f, --force"], operands: ["paths+"] },
	cp: { options: ["-a", "-r", "-t <", "-u, --update [="], operands: ["sources+", "destination"] },
	make: { options: ["-j, --jobs [either", "-l [either"], operands: ["targets*"] },
	grep: { options: ["-q", "-E", "-e <", "--color [="], operands: ["pattern", "files*"] },
	sed: { options: ["-i, --in-place [", "-e <", "-n"], operands: ["script", "files*"] },
	head: { options: ["-n, --lines <", "- <joined"], operands: ["files*"] },
	sh: {
		names: ["sh", "bash"],
		options: ["-e", "-c <", "-x", "-o <", "-l", "-u", "+e"],
		operands: ["file?", "arguments*"],
		wraps: { options: ["-c"], script: true },
		interspersed: false,
	},
	su: {
		options: ["-c, --command <", "-s <", "-, -l, --login"],
		operands: ["user?"],
		wraps: { options: ["-c"], script: true },
	},
	sudo: {
		options: ["-u, --user <", "-E"],
		operands: ["variables:assignment*", "command?"],
		wraps: { operand: 1 },
		interspersed: false,
	},
	env: { options: ["-i", "-u <"], operands: ["variables:assignment*"], wraps: { operand: 0 }, interspersed: false },
	xargs: { options: ["-n <", "-r", "-0", "-I <"], wraps: { operand: 0 }, interspersed: false },
	timeout: { options: ["-s <", "-k <"], operands: ["duration"], wraps: { operand: 1 }, interspersed: false },
	command: { options: ["-v"], operands: ["name?"], wraps: { operand: 0, without: ["-v"] }, interspersed: false },
	find: {
		dashes: "long",
		options: ["-name <", "-type <", "-exec <", "-o", "-delete", "-print0"],
		operands: ["paths*"],
		wraps: { options: ["-exec"] },
	},
	set: { options: ["-e", "-u", "-x", "-o <", "+e", "+x", "+o <"], operands: ["arguments*"] },
	dd: { dashes: "none", options: ["if <=", "of <=", "bs <="] },
	test: { names: ["test", "["], dashes: "long", options: ["-f <", "-z <", "-eq <"], operands: ["expression*"] },
	"./configure": { options: ["--prefix <=", "--enable- <joined"] },
	docker: {
		options: ["-H, --host <"],
		interspersed: false,
		subcommands: {
			run: {
				options: ["--rm", "-e, --env <", "-i", "-t"],
				operands: ["image"],
				wraps: { operand: 1 },
				interspersed: false,
			},
		},
	},
	python: {
		names: ["python", "python3"],
		options: ["!-m <", "!-c <", "-u"],
		operands: ["file?", "arguments*"],
		interspersed: false,
	},
});
