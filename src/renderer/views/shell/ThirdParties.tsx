/** What of others the program is made of, with versions, licences and their words. Noted by the build. */
import { Stack, Text, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import { z } from '../../../shared/zod'
import { Busy } from '../../components/Busy'
import { useTranslate } from '../../i18n/words'
import classes from './Shell.module.css'

const Parties = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
)
type Parties = z.infer<typeof Parties>

export function ThirdParties() {
  const t = useTranslate()
  const parties = useParties()
  if (parties === 'loading') return <Busy />
  if (parties === 'failed') return <Text size="sm">{t('about.partiesFailed')}</Text>
  return (
    <Stack gap={4} component="section" aria-label={t('about.parties')}>
      <Title order={3} size="sm">
        {t('about.parties')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('about.partiesCount', { count: parties.length })}
      </Text>
      <div className={classes.parties} dir="ltr">
        {parties.map(({ name, version, licence, text }) => (
          <details key={`${name}@${version}`}>
            <summary>
              {name} {version} · {licence}
            </summary>
            {text !== '' && <pre className={classes.licence}>{text}</pre>}
          </details>
        ))}
      </div>
    </Stack>
  )
}

/** Fetched from beside the page when the dialog is opened. */
function useParties(): Parties | 'loading' | 'failed' {
  const [parties, setParties] = useState<Parties | 'loading' | 'failed'>('loading')
  useEffect(() => {
    fetch(new URL('third-party.json', document.baseURI))
      .then(answer => answer.json())
      .then(read => setParties(Parties.parse(read)))
      .catch(() => setParties('failed'))
  }, [])
  return parties
}
