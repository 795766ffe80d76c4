/** Panes side by side that are resized by dragging or by arrow keys, and keep their sizes. */
import { Fragment, type ReactNode } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { rememberPaneSizes, useSettings } from '../client/settings'
import classes from './Panes.module.css'

export type Pane = {
  readonly id: string
  /** Says what is in the pane, for the separator before it. */
  readonly label: string
  /** Share of the width at first, as '22%'. */
  readonly defaultSize: string
  /** As '180px'. */
  readonly minSize: string
  readonly content: ReactNode
}

type Props = { readonly group: string; readonly panes: readonly Pane[] }

export function Panes({ group, panes }: Props) {
  const sizes = useSettings(settings => settings.paneSizes[group])
  const key = panes.map(({ id }) => id).join()
  const isKnown = sizes !== undefined && panes.every(({ id }) => sizes[id] !== undefined)
  return (
    <Group
      key={key}
      className={classes.group}
      orientation="horizontal"
      defaultLayout={isKnown ? sizes : undefined}
      onLayoutChanged={layout => rememberPaneSizes(group, layout)}
    >
      {panes.map(({ id, label, defaultSize, minSize, content }, index) => (
        <Fragment key={id}>
          {index > 0 && <Separator className={classes.separator} aria-label={label} />}
          <Panel id={id} className={classes.pane} defaultSize={defaultSize} minSize={minSize}>
            {content}
          </Panel>
        </Fragment>
      ))}
    </Group>
  )
}
