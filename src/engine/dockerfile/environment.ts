/** `ENV A=$A$A` sixty times over would fill any memory; whether a value is valid shows long before this. */
const LONGEST_VALUE = 4096;
const LONGEST_CHAIN = 200;

/** Variables by name, with a parent to inherit from. Copying is avoided: a chain of stages shares what it inherits. */
export class Environment {
	private readonly own = new Map<string, string>();
	private readonly parent: Environment | null;
	private readonly depth: number;

	constructor(parent: Environment | null = null) {
		// A long chain of stages would make every look-up long: then it is copied once.
		if (parent && parent.depth >= LONGEST_CHAIN) {
			parent.copyTo(this.own);
			this.parent = null;
		} else this.parent = parent;
		this.depth = this.parent ? this.parent.depth + 1 : 0;
	}

	get = (name: string): string | undefined => this.own.get(name) ?? this.parent?.get(name);

	set(name: string, value: string): void {
		this.own.set(name, value.length > LONGEST_VALUE ? value.slice(0, LONGEST_VALUE) : value);
	}

	private copyTo(target: Map<string, string>): void {
		this.parent?.copyTo(target);
		for (const [name, value] of this.own) target.set(name, value);
	}
}

/** What every build knows before the first ARG; the platform is the reference's own default. */
export const PLATFORM_ARGUMENTS: Record<string, string> = {
	BUILDPLATFORM: "linux/amd64",
	BUILDOS: "linux",
	BUILDOSVERSION: "",
	BUILDARCH: "amd64",
	BUILDVARIANT: "",
	TARGETPLATFORM: "linux/amd64",
	TARGETOS: "linux",
	TARGETOSVERSION: "",
	TARGETARCH: "amd64",
	TARGETVARIANT: "",
	TARGETSTAGE: "default",
};
