import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { ColorRegular } from "@fluentui/react-icons/svg/color";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { DocumentMultipleRegular } from "@fluentui/react-icons/svg/document-multiple";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { LocalLanguageRegular } from "@fluentui/react-icons/svg/local-language";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { languages, type Options, themes } from "./options";
import { samples } from "./samples";
import type { Texts } from "./texts";

const LANGUAGE_NAMES = { "zh-CN": "中文", "en-US": "English" } as const;

export interface FileActions {
  readonly create: () => Promise<void>;
  readonly open: () => Promise<void>;
  readonly openSample: (name: string) => Promise<void>;
  readonly save: () => Promise<void>;
  readonly saveAs: () => Promise<void>;
  /** Asks for the page anew with another option. */
  readonly choose: (option: "lang" | "theme", value: string) => void;
}

export function FileMenu(props: {
  readonly texts: Texts;
  readonly options: Options;
  readonly actions: FileActions;
}) {
  const { texts, options, actions } = props;
  return (
    <Menu positioning="below-start">
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className="tab file-tab">
          {texts.file}
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<DocumentAddRegular />} onClick={() => void actions.create()}>
            {texts.create}
          </MenuItem>
          <MenuItem
            icon={<FolderOpenRegular />}
            secondaryContent="Ctrl+O"
            onClick={() => void actions.open()}
          >
            {texts.open}
          </MenuItem>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <MenuItem icon={<DocumentMultipleRegular />}>{texts.samples}</MenuItem>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {samples.map(({ name, title }) => (
                  <MenuItem key={name} onClick={() => void actions.openSample(name)}>
                    {title[options.language]}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
          <MenuDivider />
          <MenuItem
            icon={<SaveRegular />}
            secondaryContent="Ctrl+S"
            onClick={() => void actions.save()}
          >
            {texts.save}
          </MenuItem>
          <MenuItem icon={<ArrowDownloadRegular />} onClick={() => void actions.saveAs()}>
            {texts.saveAs}
          </MenuItem>
          <MenuDivider />
          <Choice
            icon={<LocalLanguageRegular />}
            label={texts.language}
            name="lang"
            checked={options.language}
            values={languages.map((value) => [value, LANGUAGE_NAMES[value]])}
            choose={actions.choose}
          />
          <Choice
            icon={<ColorRegular />}
            label={texts.appearance}
            name="theme"
            checked={options.theme}
            values={themes.map((value) => [value, texts.theme[value]])}
            choose={actions.choose}
          />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Choice(props: {
  readonly icon: React.JSX.Element;
  readonly label: string;
  readonly name: "lang" | "theme";
  readonly checked: string;
  readonly values: readonly (readonly [value: string, label: string])[];
  readonly choose: FileActions["choose"];
}) {
  const { icon, label, name, checked, values, choose } = props;
  return (
    <Menu
      checkedValues={{ [name]: [checked] }}
      onCheckedValueChange={(_, { checkedItems: [value] }) => {
        if (value) choose(name, value);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuItem icon={icon}>{label}</MenuItem>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {values.map(([value, text]) => (
            <MenuItemRadio key={value} name={name} value={value}>
              {text}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
