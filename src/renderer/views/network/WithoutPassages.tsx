/** Which passages are left out for comparison: the weak ones, those of one source. */
import { Button, Checkbox, Popover, Select } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { EVERY_PASSAGE, leavesOutNothing } from '../../../shared/analysis/network/robustness'
import { Reliability } from '../../../shared/domain/sources'
import { useRows } from '../../client/useQuery'
import { credibilityWords, reliabilityWords } from '../../i18n/evidenceWords'
import { isolate, useTranslate } from '../../i18n/words'
import classes from './Network.module.css'
import { changeFilter, useNetworkView } from './networkView'

const RELIABILITIES = ['A', 'B', 'C', 'D', 'E'] as const
/** What cannot be judged (F, 6) is no threshold. */
const CREDIBILITIES = credibilityWords.slice(0, 5)

export function WithoutPassages() {
  const t = useTranslate()
  const filter = useNetworkView(view => view.filter)
  const isOff = leavesOutNothing(filter)
  return (
    <Popover width={320} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant={isOff ? 'default' : 'light'}
          leftSection={<IconFilterOff size={15} aria-hidden />}
        >
          {t(isOff ? 'network.without' : 'network.withoutSome')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.without}>
        <p className={classes.remark}>{t('network.withoutBody')}</p>
        <Thresholds />
        <SourceChoice />
        <Checkbox
          size="xs"
          label={t('network.keepUnjudged')}
          checked={filter.keepsUnjudged}
          onChange={event => changeFilter({ keepsUnjudged: event.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label={t('network.keepUncited')}
          checked={filter.keepsUncited}
          onChange={event => changeFilter({ keepsUncited: event.currentTarget.checked })}
        />
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={isOff}
          onClick={() => changeFilter(EVERY_PASSAGE)}
        >
          {t('network.everyPassage')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}

function Thresholds() {
  const t = useTranslate()
  const { leastReliability, leastCredibility } = useNetworkView(view => view.filter)
  return (
    <>
      <Select
        size="xs"
        label={t('network.leastReliability')}
        placeholder={t('network.any')}
        clearable
        clearButtonProps={{ 'aria-label': t('network.any') }}
        comboboxProps={{ withinPortal: false }}
        data={RELIABILITIES.map(value => ({ value, label: t(reliabilityWords[value]) }))}
        value={leastReliability}
        onChange={value =>
          changeFilter({ leastReliability: value === null ? null : Reliability.parse(value) })
        }
      />
      <Select
        size="xs"
        label={t('network.leastCredibility')}
        placeholder={t('network.any')}
        clearable
        clearButtonProps={{ 'aria-label': t('network.any') }}
        comboboxProps={{ withinPortal: false }}
        data={CREDIBILITIES.map((word, index) => ({ value: `${index + 1}`, label: t(word) }))}
        value={leastCredibility === null ? null : `${leastCredibility}`}
        onChange={value =>
          changeFilter({ leastCredibility: value === null ? null : Number(value) })
        }
      />
    </>
  )
}

function SourceChoice() {
  const t = useTranslate()
  const sources = useRows('source.list', {})
  const withoutSourceId = useNetworkView(view => view.filter.withoutSourceId)
  return (
    <Select
      size="xs"
      label={t('network.withoutSource')}
      placeholder={t('common.none')}
      clearable
      searchable
      clearButtonProps={{ 'aria-label': t('common.none') }}
      comboboxProps={{ withinPortal: false }}
      data={sources.map(({ sourceId, title }) => ({
        value: sourceId as string,
        label: isolate(title),
      }))}
      value={withoutSourceId}
      onChange={value => changeFilter({ withoutSourceId: value })}
    />
  )
}
