/** The tools of the diagram. Each is also an action, so tooltips name its shortcut. */
import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import {
  IconArrowsMaximize,
  IconAtom,
  IconCheck,
  IconCircleDotted,
  IconCirclePlus,
  IconCircles,
  IconDownload,
  IconGridDots,
  IconHierarchy3,
  IconLayoutDistributeHorizontal,
  IconLine,
  IconListDetails,
  IconMagnet,
  IconMap2,
  IconPin,
  IconSitemap,
  IconTable,
  IconTrash,
  IconUsersGroup,
  IconUsersPlus,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { openDialog } from '../../../client/session'
import { useTranslate, type WordKey } from '../../../i18n/words'
import classes from './Diagram.module.css'
import type { Snapping } from './snapping'
import type { DiagramToolAction, DiagramToolId } from './useDiagramActions'

type Props = {
  readonly tools: Readonly<Record<DiagramToolId, DiagramToolAction>>
  readonly pinned: number
  /** How many actors are selected. */
  readonly selected: number
  readonly isTable: boolean
  readonly isLegendShown: boolean
  readonly hasOverview: boolean
  readonly snapping: Snapping
}

const ICON = { size: 17, stroke: 1.7, 'aria-hidden': true } as const

export function DiagramToolbar(props: Props) {
  const { tools, pinned, selected, isTable, isLegendShown, hasOverview, snapping } = props
  const t = useTranslate()
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('diagram.tools')}>
      <Tool tool={tools.addActor} icon={<IconCirclePlus {...ICON} />} />
      <Tool tool={tools.putActors} icon={<IconUsersPlus {...ICON} />} />
      <Tool tool={tools.connect} icon={<IconLine {...ICON} />} />
      <span className={classes.toolbarGap} />
      <Tool tool={tools.pin} icon={<IconPin {...ICON} />} />
      <Tool tool={tools.remove} icon={<IconTrash {...ICON} />} />
      <span className={classes.toolbarGap} />
      <LayoutMenu tools={tools} pinned={pinned} selected={selected} />
      {!isTable && (
        <>
          <SnapMenu tools={tools} snapping={snapping} />
          <span className={classes.toolbarGap} />
          <Tool tool={tools.zoomOut} icon={<IconZoomOut {...ICON} />} />
          <Tool tool={tools.zoomIn} icon={<IconZoomIn {...ICON} />} />
          <Tool tool={tools.fit} icon={<IconArrowsMaximize {...ICON} />} />
        </>
      )}
      <span className={classes.grow} />
      {!isTable && (
        <>
          <Tool tool={tools.overview} icon={<IconMap2 {...ICON} />} isPressed={hasOverview} />
          <Tool
            tool={tools.legend}
            icon={<IconListDetails {...ICON} />}
            isPressed={isLegendShown}
          />
        </>
      )}
      <Tool
        tool={tools.table}
        icon={isTable ? <IconSitemap {...ICON} /> : <IconTable {...ICON} />}
      />
      <ToolButton
        name={t('diagram.export')}
        icon={<IconDownload {...ICON} />}
        onClick={() => openDialog({ kind: 'exportDiagram' })}
      />
    </div>
  )
}

function Tool({
  tool,
  icon,
  isPressed,
}: {
  readonly tool: DiagramToolAction
  readonly icon: ReactNode
  readonly isPressed?: boolean
}) {
  const t = useTranslate()
  return (
    <ToolButton
      name={t(tool.label)}
      keys={tool.keys}
      icon={icon}
      isEnabled={tool.isEnabled}
      isPressed={isPressed}
      onClick={tool.run}
    />
  )
}

type ButtonProps = {
  readonly name: string
  readonly keys?: string
  readonly icon: ReactNode
  readonly isEnabled?: boolean
  readonly isPressed?: boolean
  readonly onClick: () => void
}

function ToolButton({ name, keys, icon, isEnabled = true, isPressed, onClick }: ButtonProps) {
  return (
    <Tooltip label={keys === undefined ? name : `${name}  (${keys})`}>
      <ActionIcon
        size="md"
        variant={isPressed ? 'light' : 'subtle'}
        aria-label={name}
        aria-pressed={isPressed}
        disabled={!isEnabled}
        onClick={onClick}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}

const LAYOUTS: readonly { readonly id: DiagramToolId; readonly icon: ReactNode }[] = [
  { id: 'layoutForce', icon: <IconHierarchy3 {...ICON} /> },
  { id: 'layoutAtlas', icon: <IconAtom {...ICON} /> },
  { id: 'layoutLayered', icon: <IconSitemap {...ICON} /> },
  { id: 'layoutConcentric', icon: <IconCircles {...ICON} /> },
  { id: 'layoutFactions', icon: <IconUsersGroup {...ICON} /> },
  { id: 'layoutCircle', icon: <IconCircleDotted {...ICON} /> },
  { id: 'layoutGrid', icon: <IconGridDots {...ICON} /> },
]

function LayoutMenu({ tools, pinned, selected }: Pick<Props, 'tools' | 'pinned' | 'selected'>) {
  const t = useTranslate()
  const name: WordKey = 'diagram.layouts'
  return (
    <Menu position="bottom-start" width={220}>
      <Menu.Target>
        <Tooltip label={t(name)}>
          <ActionIcon size="md" aria-label={t(name)} disabled={!tools.layoutForce.isEnabled}>
            <IconLayoutDistributeHorizontal {...ICON} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {LAYOUTS.map(({ id, icon }) => (
          <Menu.Item key={id} leftSection={icon} onClick={tools[id].run}>
            {t(tools[id].label)}
          </Menu.Item>
        ))}
        {selected > 1 && <Menu.Label>{t('diagram.layoutOnly', { count: selected })}</Menu.Label>}
        {pinned > 0 && <Menu.Label>{t('diagram.layoutPinned', { count: pinned })}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  )
}

function SnapMenu({ tools, snapping }: Pick<Props, 'tools' | 'snapping'>) {
  const t = useTranslate()
  return (
    <Menu position="bottom-start" width={250} closeOnItemClick={false}>
      <Menu.Target>
        <Tooltip label={t('diagram.snap')}>
          <ActionIcon size="md" aria-label={t('diagram.snap')}>
            <IconMagnet {...ICON} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <SnapSwitch
          label={t('diagram.snapNeighbours')}
          isOn={snapping.toNeighbours}
          onSwitch={tools.snapNeighbours.run}
        />
        <SnapSwitch
          label={t('diagram.snapGrid')}
          isOn={snapping.toGrid}
          onSwitch={tools.snapGrid.run}
        />
        <Menu.Label>{t('diagram.snapFree')}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  )
}

type SwitchProps = {
  readonly label: string
  readonly isOn: boolean
  readonly onSwitch: () => void
}

function SnapSwitch({ label, isOn, onSwitch }: SwitchProps) {
  return (
    <Menu.Item
      role="menuitemcheckbox"
      aria-checked={isOn}
      leftSection={<IconCheck {...ICON} style={{ visibility: isOn ? 'visible' : 'hidden' }} />}
      onClick={onSwitch}
    >
      {label}
    </Menu.Item>
  )
}
