/** Chooses the weights that scores and ranks follow, and opens them for editing. */
import { ActionIcon, Select, Tooltip } from '@mantine/core'
import { IconScale } from '@tabler/icons-react'
import { useState } from 'react'
import { useCommand } from '../../client/useCommand'
import { useRows } from '../../client/useQuery'
import { useTranslate } from '../../i18n/words'
import { WeightingDialog } from './WeightingDialog'
import { weightingName } from './weightingWords'

export function WeightingChoice() {
  const t = useTranslate()
  const weightings = useRows('weighting.list', {})
  const choose = useCommand('weighting.choose')
  const [isEditing, setEditing] = useState(false)
  const chosen = weightings.find(row => row.isChosen === 1)
  return (
    <>
      <Select
        size="xs"
        w={170}
        aria-label={t('weighting.choose')}
        allowDeselect={false}
        data={weightings.map(row => ({ value: row.weightingId, label: weightingName(t, row) }))}
        value={chosen?.weightingId ?? null}
        onChange={value => {
          const row = weightings.find(({ weightingId }) => weightingId === value)
          if (row !== undefined) void choose({ weightingId: row.weightingId })
        }}
      />
      <Tooltip label={t('weighting.edit')}>
        <ActionIcon aria-label={t('weighting.edit')} onClick={() => setEditing(true)}>
          <IconScale size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <WeightingDialog isOpen={isEditing} onClose={() => setEditing(false)} />
    </>
  )
}
