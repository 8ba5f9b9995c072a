import { makeStyles, Select } from "@fluentui/react-components";
import type { Plan } from "../../plan";

const useStyles = makeStyles({
  // A plan's title is longer than the pane is wide.
  root: { minWidth: 0, width: "100%", "& select": { minWidth: 0, textOverflow: "ellipsis" } },
});

export interface PlanSelectProps {
  readonly plans: readonly Plan[];
  /** Id of the plan chosen; "" for none of them. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** What choosing none of them is called; left out where one has to be chosen. */
  readonly none?: string;
  /** Its name where no field gives it one. */
  readonly label?: string;
}

/** A choice among plans by their titles. */
export function PlanSelect({ plans, value, onChange, none, label }: PlanSelectProps) {
  const styles = useStyles();
  return (
    <Select
      className={styles.root}
      aria-label={label}
      value={value}
      onChange={(_, chosen) => onChange(chosen.value)}
    >
      {none === undefined ? null : <option value="">{none}</option>}
      {plans.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Select>
  );
}
