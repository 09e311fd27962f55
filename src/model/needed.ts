/** The names found in a file by which the knowledge base is looked up. Each list without repetitions, in any order. */
export interface NeededNames {
	/** Programs that run: the last path segment, without `.exe`. */
	programs: string[];
	/** Repositories of images, normalised (`docker.io/library/` removed, no tag, no digest). */
	images: string[];
	/** Environment variables and build arguments. */
	variables: string[];
	/** Base names of files. */
	files: string[];
	/** Absolute paths. */
	paths: string[];
	/** System packages, without version. */
	packages: string[];
	/** Numbers, without protocol. */
	ports: string[];
	users: string[];
	labels: string[];
}
