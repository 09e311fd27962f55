import type { ExampleInfo } from "../ui/props.ts";

/** In the order of the menu; the first is the one on the start page. Texts lie in `examples/<id>.Dockerfile`. */
export const EXAMPLES: readonly ExampleInfo[] = [
	{ id: "go-modules", group: "go" },
	{ id: "go-simple", group: "go" },
	{ id: "go-vendor", group: "go" },
	{ id: "go-static", group: "go" },
	{ id: "go-distroless", group: "go" },
	{ id: "node", group: "languages" },
	{ id: "python", group: "languages" },
	{ id: "python-uv", group: "languages" },
	{ id: "java", group: "languages" },
	{ id: "dotnet", group: "languages" },
	{ id: "rust", group: "languages" },
	{ id: "php", group: "languages" },
	{ id: "ruby", group: "languages" },
	{ id: "nginx", group: "web" },
	{ id: "next", group: "web" },
	{ id: "buildkit", group: "special" },
	{ id: "platforms", group: "special" },
	{ id: "postgres", group: "special" },
	{ id: "windows", group: "special" },
];

export const FIRST_EXAMPLE = "go-modules";
