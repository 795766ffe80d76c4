/** The code tree: themes that words can be given, each with how often it was. */
import { ActionIcon, Button, Popover, Tooltip } from '@mantine/core'
import { IconTag } from '@tabler/icons-react'
import { useState } from 'react'
import type { CodeRow } from '../../../../shared/domain/codes'
import { useQuery } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useTranslate } from '../../../i18n/words'
import { CodeTree } from './CodeTree'
import { NavigatorSection } from './NavigatorSection'
import { NewCodeForm } from './NewCodeForm'
import classes from './navigator.module.css'

export function CodeSection() {
  const t = useTranslate()
  const codes = useQuery('code.list', {})
  const rows = codes.status === 'ready' ? codes.rows : []
  return (
    <NavigatorSection
      name="codes"
      title={t('navigator.codes')}
      count={codes.status === 'ready' ? rows.length : null}
      actions={<NewCode codes={rows} />}
    >
      {codes.status === 'loading' && <Busy />}
      {codes.status === 'failed' && <ProblemBanner problem={codes.problem} />}
      {codes.status === 'ready' && rows.length === 0 && (
        <div className={classes.empty}>
          <p>{t('navigator.noCodes')}</p>
          <NewCode codes={rows} isWordy />
        </div>
      )}
      {rows.length > 0 && <CodeTree codes={rows} />}
    </NavigatorSection>
  )
}

type NewCodeProps = { readonly codes: readonly CodeRow[]; readonly isWordy?: boolean }

function NewCode({ codes, isWordy = false }: NewCodeProps) {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  const toggle = () => setOpen(open => !open)
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      width={260}
      position="bottom"
      withArrow
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        {isWordy ? (
          <Button
            size="compact-xs"
            variant="light"
            leftSection={<IconTag size={14} aria-hidden />}
            onClick={toggle}
          >
            {t('code.add')}
          </Button>
        ) : (
          <Tooltip label={t('code.add')} disabled={isOpen}>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t('code.add')}
              onClick={toggle}
            >
              <IconTag size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </Popover.Target>
      <Popover.Dropdown aria-label={t('code.add')}>
        {isOpen && <NewCodeForm codes={codes} parentCodeId={null} onDone={() => setOpen(false)} />}
      </Popover.Dropdown>
    </Popover>
  )
}
