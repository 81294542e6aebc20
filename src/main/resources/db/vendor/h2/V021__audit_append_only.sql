-- Nobody changes or removes an entry of the log.
create trigger audit_entry_append_only before update, delete on audit_entry
  for each row call 'uk.complexcase.foundation.audit.AppendOnlyTrigger';
