@echo off
rem Runs Dateline from the jars beside it.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo dateline: No java is found: install Java 17 or newer, or set JAVA_HOME. 1>&2
    exit /b 1
)
rem A Java from 24 on wants to be told that compression libraries call native code; older ones refuse the options.
set "NATIVE=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
"%JAVA%" %NATIVE% -version >nul 2>&1
if errorlevel 1 set "NATIVE="
"%JAVA%" %NATIVE% %DATELINE_JAVA_OPTS% -cp "%~dp0..\lib\*" dev.dateline.app.Main %*
exit /b %ERRORLEVEL%
