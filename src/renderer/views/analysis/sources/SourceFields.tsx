/** What is known of a source besides its text: the same fields at import and afterwards. */

import { Select } from '@mantine/core'
import { formatPartialDate, parsePartialDate } from '../../../../shared/analysis/partialDate'
import { Direction, Reliability, type SourceRow } from '../../../../shared/domain/sources'
import { useSettings } from '../../../client/settings'
import { reliabilityWords } from '../../../i18n/evidenceWords'
import { useLocale } from '../../../i18n/locale'
import { useTranslate } from '../../../i18n/words'
import { CommitField } from './CommitField'
import { isPublishedDate } from './publishedDate'
import classes from './SourceFields.module.css'
import { directionWords, languageChoices } from './sourceWords'

export type SourceMetadata = Pick<
  SourceRow,
  | 'title'
  | 'author'
  | 'publisher'
  | 'url'
  | 'published'
  | 'language'
  | 'direction'
  | 'reliability'
  | 'note'
>

type Props = {
  readonly values: SourceMetadata
  /** Hands over every keystroke; otherwise a field is handed over when it is left. */
  readonly isLive?: boolean
  readonly onChange: (changes: Partial<SourceMetadata>) => void
}

export function SourceFields({ values, isLive = false, onChange }: Props) {
  const t = useTranslate()
  return (
    <div className={classes.fields}>
      <div className={classes.wide}>
        <CommitField
          label={t('sourceDetails.title')}
          value={values.title}
          isRequired
          isLive={isLive}
          maxLength={500}
          onCommit={title => onChange({ title })}
        />
      </div>
      <CommitField
        label={t('sourceDetails.author')}
        value={values.author}
        isLive={isLive}
        onCommit={author => onChange({ author })}
      />
      <CommitField
        label={t('sourceDetails.publisher')}
        value={values.publisher}
        isLive={isLive}
        onCommit={publisher => onChange({ publisher })}
      />
      <DateField values={values} isLive={isLive} onChange={onChange} />
      <Choices values={values} onChange={onChange} />
      <div className={classes.wide}>
        <CommitField
          label={t('sourceDetails.url')}
          value={values.url}
          isLatin
          isLive={isLive}
          onCommit={url => onChange({ url })}
        />
      </div>
      <div className={classes.wide}>
        <CommitField
          label={t('common.note')}
          value={values.note}
          isProse
          isLive={isLive}
          maxLength={100_000}
          onCommit={note => onChange({ note })}
        />
      </div>
    </div>
  )
}

function DateField({ values, isLive = false, onChange }: Props) {
  const t = useTranslate()
  const locale = useLocale()
  const { published } = values
  return (
    <CommitField
      label={t('sourceDetails.published')}
      value={published}
      description={published === '' ? undefined : formatPartialDate(published, locale)}
      isLatin
      isLive={isLive}
      maxLength={60}
      placeholder="2025-08-14"
      faultOf={text => (isPublishedDate(text) ? null : t('sourceDetails.notADate'))}
      onCommit={text => onChange({ published: parsePartialDate(text)?.edtf ?? text })}
    />
  )
}

function Choices({ values, onChange }: Props) {
  const t = useTranslate()
  const interfaceLanguage = useSettings(settings => settings.language)
  const common = { size: 'xs' as const, allowDeselect: false }
  return (
    <>
      <Select
        {...common}
        label={t('sourceDetails.language')}
        data={languageChoices(values.language, interfaceLanguage)}
        value={values.language}
        searchable
        onChange={language => language !== null && onChange({ language })}
      />
      <Select
        {...common}
        label={t('sourceDetails.direction')}
        data={Direction.options.map(value => ({ value, label: t(directionWords[value]) }))}
        value={values.direction}
        onChange={value => onChange({ direction: Direction.parse(value) })}
      />
      <Select
        {...common}
        label={t('sourceDetails.reliability')}
        data={Reliability.options.map(value => ({ value, label: t(reliabilityWords[value]) }))}
        value={values.reliability}
        onChange={value => onChange({ reliability: Reliability.parse(value) })}
      />
    </>
  )
}
