import { Menu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { AppViewProps, ExampleInfo } from "../props.ts";
import { useTranslation } from "../words.ts";
import type { MenuPlace } from "./Header.tsx";
import { MenuPopup } from "./MenuPopup.tsx";

interface ExamplesMenuProps extends MenuPlace, Pick<AppViewProps, "examples" | "example" | "actions"> {}

/** The Dockerfiles to try, by subject. */
export function ExamplesMenu({ examples, example, actions, ...place }: ExamplesMenuProps) {
	const { t } = useTranslation(["app", "page"]);
	const groups = new Map<ExampleInfo["group"], ExampleInfo[]>();
	for (const one of examples) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
	return (
		<MenuPopup {...place} align="start">
			<Menu.Item className="menu-item" onClick={() => actions.onFrom("")}>
				{t("page:empty.from")}
			</Menu.Item>
			{[...groups].map(([group, list]) => (
				<Menu.Group key={group}>
					<Menu.GroupLabel className="menu-title">{t(`groups.${group}`)}</Menu.GroupLabel>
					{list.map(({ id }) => (
						<Menu.Item key={id} className="menu-item" onClick={() => actions.onExample(id)}>
							{t(`examples.${id}` as "examples.node")}
							{id === example && <Check size={16} aria-hidden />}
						</Menu.Item>
					))}
				</Menu.Group>
			))}
		</MenuPopup>
	);
}
