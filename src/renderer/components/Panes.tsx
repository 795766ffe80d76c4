/**
 * Panes side by side that are resized by dragging or by arrow keys, and keep their sizes. Where they
 * do not fit, as at 200 % zoom, they lie one below the other and the screen scrolls.
 */
import { useMediaQuery } from '@mantine/hooks'
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

/** The rail and the lines between panes. */
const BESIDE_PX = 96

export function Panes(props: Props) {
  const needed = props.panes.reduce((sum, { minSize }) => sum + Number.parseInt(minSize, 10), 0)
  const isNarrow = useMediaQuery(`(width < ${needed + BESIDE_PX}px)`, undefined, {
    getInitialValueInEffect: false,
  })
  return isNarrow ? <Stacked {...props} /> : <SideBySide {...props} />
}

function Stacked({ panes }: Props) {
  return (
    <div className={classes.stack}>
      {panes.map(({ id, label, content }) => (
        <section key={id} className={classes.stacked} aria-label={label}>
          {content}
        </section>
      ))}
    </div>
  )
}

function SideBySide({ group, panes }: Props) {
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
